const TASK = 'ThreadControllerImpl::RunTask';

/** Traces what the threads of the browser do meanwhile, and returns it for the page's own process. */
export async function traced(browser, page, meanwhile) {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await meanwhile();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const named = (name) =>
    traceEvents.filter((event) => event.name === name).toSorted((a, b) => a.ts - b.ts);
  const keys = named('bench-key');
  const { pid, tid } = keys[0];
  const workers = named('thread_name')
    .filter((event) => event.pid === pid && event.args.name.startsWith('DedicatedWorker'))
    .map((event) => event.tid);
  const tasks = named(TASK).filter((event) => event.pid === pid);
  return {
    keys: keys.map(({ ts }) => ts),
    frames: named('bench-frame').map(({ ts }) => ts),
    ends: named('bench-end').map(({ ts }) => ts),
    main: tasks.filter((event) => event.tid === tid),
    workers: tasks.filter((event) => workers.includes(event.tid)),
  };
}

/** The milliseconds that tasks computed between two times, and the longest of them. */
export function computed(tasks, from, to) {
  const own = tasks
    .filter(({ ts, dur }) => ts + dur > from && ts <= to)
    .map(({ tdur }) => (tdur ?? 0) / 1000);
  return { total: own.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...own) };
}

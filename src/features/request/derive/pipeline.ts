import type { ChangeQuestion } from '@/domain/change/outlook';
import type { ProvisionForm } from '@/domain/request/form';
import type { Complaints } from '@/features/request/submit/complaints';
import type { Settled } from '@/form/state/settled';
import type { Selectable } from '@/form/state/use-selected';
import { afterPress } from '@/ui/browser/press';
import { createSignal, type Watched } from '@/ui/browser/store';
import { instanceTypeOf } from '@/domain/cloud/placement/wish';
import { analyse, type Analysed } from './analyse';
import type { CloudNow } from './cloud-now';
import { imagesSeen } from './images-seen';
import { deriver, type Derived, type Inputs } from './derive';
import type { ScriptNow } from './script-now';

export interface Pipeline extends Selectable<Derived> {
  /** Takes all that is typed now, and answers with what follows from it once all of it is known. */
  settle: () => Promise<Derived>;
  /** Asks again for what follows from the same values, also of a worker that was lost. */
  recheck: () => void;
  /** What the server said of the last attempt; undefined once that is over. */
  complain: (complaints: Complaints | undefined) => void;
}

/** A form that changes a document instead of asking for a new machine. */
interface Changing {
  /** Leaves out what is found of fields that are not shown. */
  concerns: (path: string) => boolean;
  /** What there is to ask of a change besides the form's request. */
  ask: (values: ProvisionForm) => ChangeQuestion;
}

/**
 * From the settled values to all that the page shows of them, one way: what is cheap follows at once,
 * what is costly comes from the worker, whose latest answer wins.
 */
export function createPipeline(
  settled: Settled<ProvisionForm>,
  cloud: Watched<CloudNow>,
  given: Watched<ReadonlySet<string>>,
  script: Watched<ScriptNow>,
  changing?: Changing,
): Pipeline {
  const changes = createSignal<[waited: boolean]>(start);
  const derive = deriver(changing?.concerns);
  let inputs: Inputs = {
    values: settled.get(),
    given: given.get(),
    cloud: cloud.get(),
    script: script.get(),
    images: imagesSeen.get(),
    complaints: undefined,
    analysed: undefined,
    isBehind: true,
  };

  function become(next: Partial<Inputs>, waited: boolean): void {
    inputs = { ...inputs, ...next };
    changes.tell(waited);
  }
  async function ask(keep: boolean): Promise<Analysed> {
    const { request } = derive(inputs);
    const { analysed: before, given: names } = inputs;
    // Nothing else of what the cloud offers is asked about; all of it would cost each pause its copy.
    const type = instanceTypeOf(request, inputs.cloud.catalogue);
    const catalogue = { instanceTypes: type && [type] };
    const standard = scriptOf(inputs);
    const question = {
      request,
      catalogue,
      given: names,
      before: stateOf(before),
      change: changing?.ask(inputs.values),
      script: standard,
      gateway: inputs.cloud.sense?.gatewayDomain(request, inputs.cloud.catalogue),
    };
    return analyse(question, { keep });
  }
  /** The inputs changed: the page is behind until the worker has answered for them. */
  function follow(next: Partial<Inputs>, waited: boolean, keep = false): void {
    become({ ...next, isBehind: true }, waited);
    const asked = inputs;
    ask(keep).then(
      (analysed) =>
        afterPress(() => {
          // What is typed now is asked about at the next pause; drawing this would hold a key up.
          if (isAbout(asked) && !settled.isTyping()) become({ analysed, isBehind: false }, false);
        }),
      // A newer question took its place.
      () => undefined,
    );
  }
  const isAbout = (asked: Inputs) =>
    asked.values === inputs.values &&
    asked.given === inputs.given &&
    asked.cloud.catalogue === inputs.cloud.catalogue &&
    scriptOf(asked) === scriptOf(inputs);

  function start() {
    const stops = [
      settled.subscribe((waited) => follow({ values: settled.get() }, waited)),
      imagesSeen.subscribe(() => become({ images: imagesSeen.get() }, false)),
      given.subscribe(() => follow({ given: given.get() }, false)),
      cloud.subscribe(() => {
        const next = cloud.get();
        if (next.catalogue === inputs.cloud.catalogue) become({ cloud: next }, false);
        else follow({ cloud: next }, false);
      }),
      script.subscribe(() => {
        const next = { script: script.get() };
        if (scriptOf(next) === scriptOf(inputs)) become(next, false);
        else follow(next, false);
      }),
    ];
    const [values, names] = [settled.get(), given.get()];
    follow({ values, given: names, cloud: cloud.get(), script: script.get() }, false);
    return () => stops.forEach((end) => end());
  }
  return {
    get: () => derive(inputs),
    subscribe: changes.subscribe,
    async settle() {
      settled.flush();
      const asked = inputs;
      const analysed = await ask(true);
      return derive({ ...asked, analysed, isBehind: false });
    },
    recheck: () => follow({}, true, true),
    complain: (complaints) => become({ complaints }, true),
  };
}

function stateOf(analysed: Analysed | undefined) {
  return analysed && { prediction: analysed.prediction, moved: analysed.moved };
}

/** The script that a prediction may assume the server to add. */
function scriptOf({ script }: Pick<Inputs, 'script'>) {
  return script.kind === 'known' ? script.script : undefined;
}

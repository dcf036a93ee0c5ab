import { allowTypeScript, main } from './setup/entry.mjs';

// npm run -s pin-compose -- [--write] [--check] FILE: looks the images of a compose file up and pins them.
await main(async () => {
  await allowTypeScript();
  const { pinCompose } = await import('./pin-compose/pin-compose.ts');
  process.exitCode = await pinCompose(process.argv.slice(2), process.env, {
    out: (text) => process.stdout.write(text),
    err: (line) => console.error(line),
  });
});

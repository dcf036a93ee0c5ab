import { readDotenv } from '@/domain/secrets/dotenv/dotenv';
import { planImport } from '@/domain/secrets/dotenv/plan-import';
import { SourceReading } from './source-reading';

/** What a .env text says: values of variables, whose names are allowed in their order. Nothing of its text is shown. */
export function readEnvFile(text: string, place = ''): SourceReading {
  const reading = new SourceReading('Values of variables (.env)');
  takeEnvFile(reading, text, place);
  return reading;
}

/** The same into what another source says: a file that a command names. */
export function takeEnvFile(reading: SourceReading, text: string, place: string): void {
  const { entries, problems, problemCount, stoppedAt } = readDotenv(text);
  const at = (line: number) => `${place === '' ? '' : `${place}, `}line ${line}`;
  for (const { action, name, value, line, reason = '' } of planImport(entries, [])) {
    if (action === 'skipped') reading.leave(at(line), 'a variable was left out', reason);
    else {
      reading.secret(name, value, at(line));
      tellOfApiKey(reading, name, at(line));
    }
  }
  for (const { line, message } of problems) reading.leave(at(line), 'not read', message);
  if (problemCount > problems.length)
    reading.leave(
      place || 'the text',
      'more of it was not read',
      `${problemCount} lines are no variables.`,
    );
  if (stoppedAt !== undefined)
    reading.leave(at(stoppedAt), 'reading stopped', 'There are more lines than any machine takes.');
}

/** The one variable that is hardly ever meant for the app. */
function tellOfApiKey(reading: SourceReading, name: string, place: string): void {
  if (!/^PHALA_CLOUD_API_(KEY|TOKEN)$/.test(name)) return;
  reading.leave(
    place,
    `${name} is among the values`,
    'It is the key to your workspace: take it out unless the app is to have it.',
  );
}

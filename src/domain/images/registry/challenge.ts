/**
 * Where a registry says that an anonymous token can be had, for reading one repository
 * (distribution's token authentication); undefined where it asks for anything but a token.
 */
export function tokenQuestion(challenge: string | null, repository: string): URL | undefined {
  if (challenge === null || !/^bearer\s/i.test(challenge)) return undefined;
  const parts = new Map(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value,
    ]),
  );
  const realm = parts.get('realm');
  if (realm === undefined || !URL.canParse(realm)) return undefined;
  const question = new URL(realm);
  const service = parts.get('service');
  if (service !== undefined) question.searchParams.set('service', service);
  question.searchParams.set('scope', `repository:${repository}:pull`);
  return question;
}

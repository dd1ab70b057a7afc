import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';

export const ISSUER = 'https://api.botframework.com';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
/** `rogue` is published nowhere; `unendorsed` and `webchat` may not speak for Teams. */
export type KeyName = 'teams' | 'unendorsed' | 'webchat' | 'rogue';

const ENDORSED: Readonly<Record<Exclude<KeyName, 'rogue'>, object>> = {
  teams: { endorsements: ['msteams', 'skype'] },
  unendorsed: {},
  webchat: { endorsements: ['webchat'] },
};

export interface Making {
  readonly key?: KeyName;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
}

/** Bot Framework's token service and a managed identity, on this machine: real keys, real signatures. */
export interface SigningAuthority {
  readonly openIdMetadata: string;
  /** What App Service puts into a bot's environment, for its outgoing calls. */
  readonly environment: { readonly IDENTITY_ENDPOINT: string; readonly IDENTITY_HEADER: string };
  /** A channel's token, good unless made otherwise. A claim that is undefined is left out. */
  token(serviceUrl: string, making?: Making): Promise<string>;
  /** The published key in PEM, as a forger knows it. */
  publicPem(): Promise<string>;
  /** Access tokens the bot was given. */
  issued(): readonly string[];
  /** Every path asked for, oldest first. */
  asked(): readonly string[];
  close(): Promise<void>;
}

export async function startSigningAuthority(appId: string): Promise<SigningAuthority> {
  const pair = () => generateKeyPair('RS256', { extractable: true });
  const keys: Readonly<Record<KeyName, Keys>> = {
    ...{ teams: await pair(), unendorsed: await pair() },
    ...{ webchat: await pair(), rogue: await pair() },
  };
  const issued: string[] = [];
  const asked: string[] = [];
  const accessToken = async (): Promise<string> => {
    const token = await new SignJWT({ appid: appId, n: issued.length })
      .setProtectedHeader({ alg: 'RS256' })
      .setExpirationTime('1h')
      .sign(keys.teams.privateKey);
    issued.push(token);
    return token;
  };
  const answers: Readonly<Record<string, () => Promise<object>>> = {
    '/openid': async () => ({ issuer: ISSUER, jwks_uri: `${base}/keys` }),
    '/keys': async () => ({ keys: await published(keys) }),
    '/identity': async () => ({
      access_token: await accessToken(),
      expires_on: String(Math.floor(Date.now() / 1000) + 3600),
      resource: ISSUER,
      token_type: 'Bearer',
    }),
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    asked.push(path);
    const refused = path === '/identity' && request.headers['x-identity-header'] !== HEADER;
    const answer = answers[path];
    if (refused || !answer) return send(response, refused ? 401 : 404, {});
    answer().then(
      (body) => send(response, 200, body),
      () => send(response, 500, {}),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    openIdMetadata: `${base}/openid`,
    environment: { IDENTITY_ENDPOINT: `${base}/identity`, IDENTITY_HEADER: HEADER },
    token: (serviceUrl, making = {}) => sign(keys, appId, serviceUrl, making),
    publicPem: () => exportSPKI(keys.teams.publicKey),
    issued: () => issued,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const HEADER = 'only-this-machine-knows';

async function published(keys: Readonly<Record<KeyName, Keys>>): Promise<readonly object[]> {
  const names = Object.keys(ENDORSED) as (keyof typeof ENDORSED)[];
  return Promise.all(
    names.map(async (kid) => ({
      ...(await exportJWK(keys[kid].publicKey)),
      ...{ kid, use: 'sig' },
      ...ENDORSED[kid],
    })),
  );
}

async function sign(
  keys: Readonly<Record<KeyName, Keys>>,
  appId: string,
  serviceurl: string,
  { key = 'teams', claims = {}, header = {} }: Making,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const usual = { iss: ISSUER, aud: appId, serviceurl, nbf: now - 60, exp: now + 3600 };
  const given = Object.entries({ ...usual, ...claims }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(given))
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key, ...header })
    .sign(keys[key].privateKey);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

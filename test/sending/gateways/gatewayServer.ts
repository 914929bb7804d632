import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { HttpPort } from '../../../shared/sending/gateways/http';
import { requestBy } from '../../../workbench/cli/nodeHttp';

export interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface GatewayServer {
  /** Requests as the command line makes them, to this server instead of the gateways. */
  readonly http: HttpPort;
  readonly asked: () => Promise<readonly Asked[]>;
  readonly close: () => void;
}

/** Long enough for a machine that is busy with other tests; of the answers some never come. */
const PATIENCE_MILLISECONDS = 4000;

export async function gatewayServer(): Promise<GatewayServer> {
  const child: ChildProcess = spawn(process.execPath, [join(__dirname, 'documentedAnswers.cjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.stdout!.once('data', (text: Buffer) => resolve(text.toString().trim()));
  });
  const base = `http://127.0.0.1:${port}`;
  return {
    http: (request) => {
      const { pathname } = new URL(request.url);
      return requestBy({ ...request, url: base + pathname }, PATIENCE_MILLISECONDS);
    },
    asked: async () => (await (await fetch(`${base}/asked`)).json()) as readonly Asked[],
    close: () => child.kill(),
  };
}

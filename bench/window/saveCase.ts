import { join } from 'node:path';
import { chooseDriver } from '../../electron/database/open.ts';
import type { OpenForm, SavedForm } from '../../shared/api/model.ts';
import type { Result } from '../../shared/result/result.ts';
import type { Host } from '../../tests/e2e/host.ts';
import { atMost, type Measurement, times } from '../goals.ts';
import { timeInTurns } from '../measure.ts';
import { caseFolder, foldersIn, openApplication, runHost, value } from './surroundings.ts';

const ROUNDS = 400;

type Call = (name: string, request: unknown) => Promise<Result<unknown>>;

/** One save of a narrative beside a bare commit of the same text, in turns; through HTTP for information. */
export async function measureSave(narrative: string): Promise<readonly Measurement[]> {
  await using folder = await caseFolder();
  await using host = await runHost(foldersIn(folder.path));
  const application = await openApplication(join(folder.path, 'data'));
  const driver = await chooseDriver();
  const bare = await bareCommit(join(folder.path, 'bare.db'));
  const tasks = [bare.commit, await saver(application.call), await saver(await callsOver(host))];
  const [commit, save, http] = await timeInTurns(
    tasks.map((task) => alternating(narrative, task)),
    ROUNDS,
  );
  bare.close();
  await application.close();
  if (!commit || !save || !http) throw new Error('no times of saving');
  const ratio = save.median / commit.median;
  return [
    { name: `Bare commit, ${driver.name}`, measured: times(commit.median, 'p90', commit.p90) },
    { name: 'forms.save', measured: times(save.median, 'p90', save.p90) },
    { name: 'forms.save / bare commit', measured: `${ratio.toFixed(2)}×`, goal: atMost(ratio, 1.5, '×') },
    { name: 'forms.save through HTTP', measured: times(http.median, 'p90', http.p90) },
  ];
}

/** The least that keeps a text: one row, the driver and those pragmas of electron/database/open.ts that make it last. */
async function bareCommit(file: string) {
  const connection = (await chooseDriver()).connect(file, 'write');
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  connection.exec('CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  connection.exec("INSERT INTO texts VALUES (1, '')");
  const update = connection.prepare('UPDATE texts SET text = ? WHERE id = 1');
  return { commit: (text: string) => update.run(text), close: connection.close };
}

/** Saves narratives of a new form, each as the next version. */
async function saver(call: Call): Promise<(narrative: string) => Promise<void>> {
  const { id } = value<{ id: string }>(await call('forms.create', { kind: 'unit' }));
  let { version } = value<OpenForm>(await call('forms.open', { id }));
  return async (narrative) => {
    ({ version } = value<SavedForm>(await call('forms.save', { id, version, changes: { narrative } })));
  };
}

/** The calls of a program that runs, with the token that its address is good for. */
async function callsOver({ origin, address }: Host): Promise<Call> {
  const post = async (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const { token } = (await post('/claim', { code: new URL(address).hash.slice(1) })) as { token: string };
  const authorization = `Bearer ${token}`;
  return async (name, request) =>
    (await post(`/call/${name}`, request, { authorization })) as Result<unknown>;
}

/** The task with a text that differs by its last character from the one before. */
function alternating(text: string, task: (text: string) => unknown): () => unknown {
  let turn = 0;
  return () => {
    turn += 1;
    return task(text.slice(0, -1) + (turn % 2 === 0 ? '甲' : '乙'));
  };
}

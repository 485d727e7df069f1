import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What happens to files of a profile between two runs of the browser. */
export interface Damage {
  name: string;
  /** Nothing of the data is touched: it must not be taken for a loss. */
  isControl?: boolean;
  /** The browser neither opens nor deletes such files: the loss is said, and no page can mend it. */
  staysShut?: boolean;
  /** To a profile whose browser was closed: what it wrote is not in a log any more. */
  afterClose?: boolean;
  apply: (profile: string) => void;
}

const IN_PROFILE = 'Default/IndexedDB';

/** Where the databases of the extension lie; there is one extension in these profiles. */
function folderOf(profile: string): string {
  const parent = join(profile, IN_PROFILE);
  const name = readdirSync(parent).find((one) => one.startsWith('chrome-extension_'));
  if (!name) throw new Error(`There is no database of an extension in ${parent}.`);
  return join(parent, name);
}

/** The largest file whose name ends so. */
function fileOf(profile: string, ending: RegExp): string {
  const folder = folderOf(profile);
  const [largest] = readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  if (!largest) throw new Error(`No file ${ending} in ${folder}: ${readdirSync(folder)}.`);
  return largest;
}

const halve = (ending: RegExp) => (profile: string) => {
  const file = fileOf(profile, ending);
  truncateSync(file, Math.floor(statSync(file).size / 2));
};

/** Bytes spread evenly over the second half, where most of the rows are. */
const flip =
  (ending: RegExp, count = 64) =>
  (profile: string) => {
    const file = fileOf(profile, ending);
    const bytes = readFileSync(file);
    for (let index = 0; index < count; index += 1) {
      const place = Math.floor(bytes.length * (0.5 + index / (2 * count)));
      bytes[place] = (bytes[place] ?? 0) ^ 0xff;
    }
    writeFileSync(file, bytes);
  };

const empty = (ending: RegExp) => (profile: string) => truncateSync(fileOf(profile, ending), 0);
const remove = (ending: RegExp) => (profile: string) => rmSync(fileOf(profile, ending));
const removeAll = (profile: string) => rmSync(folderOf(profile), { recursive: true });

const CONTROLS: Damage[] = [
  { name: 'nothing', isControl: true, apply: () => undefined },
  {
    name: 'the other storage gone',
    isControl: true,
    apply: (profile) =>
      rmSync(join(profile, 'Default/Local Extension Settings'), { recursive: true }),
  },
];

const LOG = /\.log$/;
const MANIFEST = /^MANIFEST/;
const CURRENT = /^CURRENT$/;
const WAL = /-wal$/;
const MAIN = /[A-Z0-9]$/;

/** What disks and programs do to the files of both engines. */
export const DAMAGES: Record<'leveldb' | 'sqlite', Damage[]> = {
  leveldb: [
    ...CONTROLS,
    { name: 'folder gone', apply: removeAll },
    { name: 'log cut in half', apply: halve(LOG) },
    { name: 'log gone', apply: remove(LOG) },
    { name: '64 bytes of the log flipped', apply: flip(LOG) },
    { name: 'manifest empty', apply: empty(MANIFEST) },
    {
      name: 'bad CURRENT',
      staysShut: true,
      apply: (profile) => writeFileSync(fileOf(profile, CURRENT), 'MANIFEST-999999\n'),
    },
  ],
  sqlite: [
    ...CONTROLS,
    { name: 'folder gone', apply: removeAll },
    { name: 'write-ahead log cut in half', apply: halve(WAL) },
    { name: 'write-ahead log gone', apply: remove(WAL) },
    { name: '64 bytes of the write-ahead log flipped', apply: flip(WAL) },
    { name: 'main file gone', apply: remove(MAIN) },
    { name: 'main file cut in half', afterClose: true, apply: halve(MAIN) },
    { name: '8 bytes of the main file flipped', afterClose: true, apply: flip(MAIN, 8) },
  ],
};

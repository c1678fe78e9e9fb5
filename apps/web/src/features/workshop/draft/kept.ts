import type { Unsaved } from './sync.ts';

/** What one page left unsaved on this device. */
export interface Kept extends Unsaved {
  readonly id: string;
  /** Of the version and its author: nobody else is offered it. */
  readonly draft: string;
  /** When it was written last, ms. */
  readonly at: number;
}

const store = 'unsaved';

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('tocsin-drafts', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store, { keyPath: 'id' }).createIndex('draft', 'draft'));
  return answer(request);
}

const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('This device keeps nothing')));
  });

const lockOf = (id: string): string => `tocsin-draft-${id}`;

/** Keeps for one page, as long as the page is open, what it has not saved yet. */
export class Keeper {
  private readonly id = crypto.randomUUID();
  private readonly database = open();
  private readonly release = new AbortController();
  private isEmpty = true;

  constructor(private readonly draft: string) {
    const until = new Promise<void>((resolve) => this.release.signal.addEventListener('abort', () => resolve()));
    void navigator.locks.request(lockOf(this.id), () => until);
    this.database.catch(() => {});
  }

  readonly keep = (unsaved: Unsaved): void => {
    const isEmpty = unsaved.edits.length === 0 && unsaved.conflicts.length === 0;
    if (isEmpty && this.isEmpty) return;
    this.isEmpty = isEmpty;
    const kept: Kept = { ...unsaved, id: this.id, draft: this.draft, at: Date.now() };
    this.write((unsavedDrafts) => (isEmpty ? unsavedDrafts.delete(this.id) : unsavedDrafts.put(kept)));
  };

  /** What pages that are closed left behind. */
  async left(): Promise<readonly Kept[]> {
    const [database, { held = [] }] = await Promise.all([this.database, navigator.locks.query()]);
    const all = await answer(database.transaction(store).objectStore(store).index('draft').getAll(this.draft) as IDBRequest<Kept[]>);
    return all.filter(({ id }) => !held.some(({ name }) => name === lockOf(id)));
  }

  forget({ id }: Kept): void {
    this.write((unsavedDrafts) => unsavedDrafts.delete(id));
  }

  close(): void {
    this.release.abort();
  }

  private write(change: (unsavedDrafts: IDBObjectStore) => IDBRequest): void {
    this.database.then((database) => answer(change(database.transaction(store, 'readwrite').objectStore(store)))).catch(() => {});
  }
}

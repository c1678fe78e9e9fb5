import { describe, expect, it } from '@jest/globals';
import { type Id, newId, type SearchableChanged } from '#kernel';
import { DomainEvents } from './domain-events.ts';

const changed = (): SearchableChanged => ({
  type: 'searchable-changed',
  subject: { kind: 'practice', id: newId<Id<string>>() },
  texts: null,
  cityId: null,
  tlp: 'TLP:GREEN',
  state: 'published',
  tags: [],
  changedAt: new Date(0),
});

describe('A domain event', () => {
  it('is heard by all who listen for its kind, in their order, and by nobody else', async () => {
    const events = new DomainEvents();
    const heard: string[] = [];
    events.on('searchable-changed', async ({ state }) => void heard.push(`first ${state}`));
    events.on('searchable-changed', async ({ state }) => void heard.push(`second ${state}`));
    events.on('notice-raised', async () => void heard.push('another kind'));
    await events.publish(changed());
    expect(heard).toEqual(['first published', 'second published']);
  });

  it('fails with the handler that fails, so that the change fails too', async () => {
    const events = new DomainEvents();
    events.on('searchable-changed', () => Promise.reject(new Error('no index')));
    await expect(events.publish(changed())).rejects.toThrow('no index');
  });
});

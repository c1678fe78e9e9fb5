import { describe, expect, it } from '@jest/globals';
import { byUrgency, nextStep } from './next-step.ts';

const nothing = { direct: false, animate: false, observe: false, play: false, watch: false };

describe('the next step in an exercise', () => {
  it('lets a director prepare, then start, then steer', () => {
    const can = { ...nothing, direct: true, animate: true, observe: true };
    expect(nextStep({ status: 'DRAFT', can })).toMatchObject({ verb: 'prepare', to: '/exercises/$exerciseId' });
    expect(nextStep({ status: 'BRIEFED', can })).toMatchObject({ verb: 'start', to: '/exercises/$exerciseId' });
    expect(nextStep({ status: 'PAUSED', can })).toMatchObject({ verb: 'steer', to: '/exercises/$exerciseId/cockpit' });
  });

  it('brings a participant to the briefing, and to the room only once play has begun', () => {
    const can = { ...nothing, play: true };
    expect(nextStep({ status: 'DRAFT', can })).toMatchObject({ verb: 'waitForBriefing', urgent: false });
    expect(nextStep({ status: 'BRIEFED', can })).toMatchObject({ verb: 'readBriefing', urgent: true });
    expect(nextStep({ status: 'RUNNING', can })).toMatchObject({ verb: 'enter', to: '/exercises/$exerciseId/room' });
  });

  it('shows a spectator the delayed view and never the cockpit', () => {
    expect(nextStep({ status: 'RUNNING', can: { ...nothing, watch: true } }).to).toBe('/exercises/$exerciseId/watch');
  });

  it('brings everybody to the debrief after the end', () => {
    for (const role of ['direct', 'animate', 'observe', 'play', 'watch'] as const)
      expect(nextStep({ status: 'ENDED', can: { ...nothing, [role]: true } }).verb).toBe('debrief');
  });

  it('lists what runs first and what has ended last', () => {
    const listed = (['ENDED', 'DRAFT', 'RUNNING', 'BRIEFED'] as const).map((status) => ({ status, createdAt: '2027-01-01T00:00:00Z' }));
    expect(listed.toSorted(byUrgency).map(({ status }) => status)).toEqual(['RUNNING', 'BRIEFED', 'DRAFT', 'ENDED']);
  });
});

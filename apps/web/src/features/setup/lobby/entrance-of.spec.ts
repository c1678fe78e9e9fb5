import { describe, expect, it } from '@jest/globals';
import { entranceOf } from './entrance-of.ts';

const nothing = { direct: false, animate: false, observe: false, play: false, watch: false };
const participant = { ...nothing, play: true };

describe('the door of a seat', () => {
  it('stays shut until the briefing', () => {
    expect(entranceOf({ status: 'DRAFT', can: participant })).toEqual({ door: 'room', open: false, says: 'preparing' });
    expect(entranceOf({ status: 'BRIEFED', can: participant })).toMatchObject({ door: 'room', open: true });
  });

  it('leads the staff to the cockpit and spectators to the delayed view', () => {
    expect(entranceOf({ status: 'RUNNING', can: { ...nothing, observe: true } }).door).toBe('cockpit');
    expect(entranceOf({ status: 'RUNNING', can: { ...nothing, watch: true } })).toEqual({ door: 'watch', open: true, says: 'watching' });
  });

  it('keeps the room open during a pause', () => {
    expect(entranceOf({ status: 'PAUSED', can: participant })).toEqual({ door: 'room', open: true, says: 'paused' });
  });

  it('leads everybody to the debrief after the end', () => {
    expect(entranceOf({ status: 'ENDED', can: participant }).door).toBe('debrief');
  });
});

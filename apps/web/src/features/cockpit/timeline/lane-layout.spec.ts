import { describe, expect, it } from '@jest/globals';
import { markersWithin, neighbour, placeMarkers } from './lane-layout.ts';

const at = (...moments: readonly number[]) => moments.map((atMs, index) => ({ id: `${index}`, atMs }));
const scale = { pxPerMs: 1, markerPx: 20, rows: 2 };

describe('the markers of a lane', () => {
  it('stand in one row while there is room', () => {
    expect(placeMarkers(at(0, 20, 45), scale).map(({ x, row }) => [x, row])).toEqual([[0, 0], [20, 0], [45, 0]]);
  });

  it('step into the next row when they would overlap', () => {
    expect(placeMarkers(at(0, 5, 21, 26), scale).map(({ row }) => row)).toEqual([0, 1, 0, 1]);
  });

  it('are drawn together when no row has room, and none is lost', () => {
    const markers = placeMarkers(at(0, 1, 2, 3, 40), scale);
    expect(markers.map(({ items }) => items.length)).toEqual([1, 3, 1]);
  });

  it('come apart when zoomed in', () => {
    expect(placeMarkers(at(0, 1, 2, 3), { ...scale, pxPerMs: 20 })).toHaveLength(4);
  });

  it('stay few however many injects there are', () => {
    const many = Array.from({ length: 4_800 }, (_, index) => ({ id: `${index}`, atMs: index }));
    const markers = placeMarkers(many, { pxPerMs: 0.25, markerPx: 20, rows: 2 });
    expect(markers.length).toBeLessThanOrEqual(2 * (1200 / 20) + 2);
    expect(markers.flatMap(({ items }) => items)).toHaveLength(4_800);
  });

  it('are drawn only near the window', () => {
    const markers = placeMarkers(at(0, 500, 1_000, 5_000), scale);
    expect(markersWithin(markers, 600, 300).map(({ x }) => x)).toEqual([500, 1_000]);
  });
});

describe('arrow keys on the lanes', () => {
  const lanes = [
    [{ id: 'a1', atMs: 0 }, { id: 'a2', atMs: 50 }],
    [],
    [{ id: 'b1', atMs: 10 }, { id: 'b2', atMs: 60 }],
  ];

  it('begin at the first inject', () => expect(neighbour(lanes, null, 'right')?.id).toBe('a1'));
  it('move along the lane and stop at its ends', () => {
    expect([neighbour(lanes, 'a1', 'right')?.id, neighbour(lanes, 'a2', 'right')?.id, neighbour(lanes, 'a1', 'left')?.id]).toEqual(['a2', 'a2', 'a1']);
  });
  it('cross to the nearest moment of the next team that has any', () => {
    expect([neighbour(lanes, 'a2', 'down')?.id, neighbour(lanes, 'b1', 'up')?.id]).toEqual(['b2', 'a1']);
  });
  it('stay in the lane when there is none beyond', () => expect(neighbour(lanes, 'b2', 'down')?.id).toBe('b2'));
});

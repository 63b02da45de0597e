import { describe, expect, it } from 'vitest';
import { NumberRoom } from './number-room.ts';

describe('NumberRoom', () => {
  it('gives each range of zeros once', () => {
    const room = new NumberRoom();
    const first = room.take(3);
    first.numbers.fill(7, first.start, first.start + 3);
    const second = room.take(0x10000);
    const third = room.take(2);
    const held = ({ numbers, start }: typeof first, length: number) => [
      ...numbers.slice(start, start + length),
    ];
    expect(held(first, 3)).toEqual([7, 7, 7]);
    expect(held(second, 0x10000).every((number) => number === 0)).toBe(true);
    expect(held(third, 2)).toEqual([0, 0]);
  });

  it('gives again what it took back', () => {
    const room = new NumberRoom();
    const first = room.take(10);
    first.numbers.fill(7, first.start, first.start + 4);
    room.takeBack(6);
    const second = room.take(6);
    expect(second.start).toBe(first.start + 4);
    expect([...second.numbers.slice(second.start, second.start + 6)]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

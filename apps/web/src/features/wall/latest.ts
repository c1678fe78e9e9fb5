import { type Channel, channels, type RoomInject } from '#exercise-engine';

/** As many as a projector shows at a readable size. */
const most = 5;

/** The latest arrival of each channel that brought something, newest first. `injects` is newest first, too. */
export function latestByChannel(injects: readonly RoomInject[]): readonly RoomInject[] {
  const latest = (channel: Channel): readonly RoomInject[] => injects.filter((inject) => inject.channel === channel).slice(0, 1);
  return channels
    .flatMap(latest)
    .toSorted((one, other) => other.position - one.position)
    .slice(0, most);
}

/** What the wall says of an inject in one line. A call that nobody took tells no more than who called. */
export const headline = ({ call, from, content }: RoomInject): string =>
  call && call.status !== 'picked-up' ? [from.role, from.organisation].filter(Boolean).join(', ') : content.subject;

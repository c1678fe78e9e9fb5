import { Stack } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { Channel, RoomInject } from '#exercise-engine';
import { AlertView } from './alert-view.tsx';
import { ArticleView } from './article-view.tsx';
import { AttachedFiles } from './attached-files.tsx';
import { CallView } from './call-view.tsx';
import { LetterView } from './letter-view.tsx';
import { MailView } from './mail-view.tsx';
import { PostView } from './post-view.tsx';
import { TicketView } from './ticket-view.tsx';
import type { InjectViewProps } from './view-props.ts';

const views: Record<Channel, (props: InjectViewProps) => ReactElement> = {
  email: MailView,
  phone: CallView,
  press: ArticleView,
  social: PostView,
  'soc-alert': AlertView,
  ticket: TicketView,
  authority: LetterView,
};

interface Props {
  readonly inject: RoomInject;
  readonly teamName: string;
  /** Says a moment of exercise time as the team's clocks show it. */
  readonly timeOf: (exerciseMs: number) => string;
  /** Takes a call that nobody picked up. */
  readonly pickUp: ReactNode;
  /** Address of what its files belong to. */
  readonly filesOf: string;
}

/** An inject as its channel would bring it. */
export function InjectView({ inject, teamName, timeOf, pickUp, filesOf }: Props): ReactElement {
  const View = views[inject.channel];
  const told = (exerciseMs: number | null): string | null => (exerciseMs === null ? null : timeOf(exerciseMs));
  const isHeard = inject.call === null || inject.call.status === 'picked-up';
  return (
    <Stack gap="md">
      <View inject={inject} arrivedAt={timeOf(inject.releasedMs)} openedAt={told(inject.openedMs)} deadline={told(inject.deadlineMs)} teamName={teamName} pickUp={pickUp} />
      {isHeard && <AttachedFiles files={inject.attachments ?? []} of={filesOf} />}
    </Stack>
  );
}

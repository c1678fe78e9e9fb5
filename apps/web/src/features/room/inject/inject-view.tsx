import type { ReactElement } from 'react';
import type { Channel, RoomInject } from '#exercise-engine';
import { useScene, useScenarioTime } from '../scene.ts';
import { AlertView } from './alert-view.tsx';
import { ArticleView } from './article-view.tsx';
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

/** An inject as its channel would bring it. */
export function InjectView({ inject }: { readonly inject: RoomInject }): ReactElement {
  const { team } = useScene();
  const timeOf = useScenarioTime();
  const View = views[inject.channel];
  const deadline = inject.deadlineMs === null ? null : timeOf(inject.deadlineMs);
  return <View inject={inject} arrivedAt={timeOf(inject.releasedMs)} deadline={deadline} teamName={team.name} />;
}

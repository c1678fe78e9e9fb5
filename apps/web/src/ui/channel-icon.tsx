import { IconBuildingBank, IconMail, IconMessageCircle, IconNews, IconPhone, IconShieldExclamation, IconTicket, type IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactElement } from 'react';
import type { Channel } from '#exercise-engine';

const icons: Record<Channel, ComponentType<IconProps>> = {
  email: IconMail,
  phone: IconPhone,
  press: IconNews,
  social: IconMessageCircle,
  'soc-alert': IconShieldExclamation,
  ticket: IconTicket,
  authority: IconBuildingBank,
};

/** The sign of a channel; its name is said beside it (`channel.email` and so on in the catalogue `app`). */
export function ChannelIcon({ channel, size = 18 }: { readonly channel: Channel; readonly size?: number }): ReactElement {
  const Icon = icons[channel];
  return <Icon size={size} stroke={1.7} aria-hidden />;
}

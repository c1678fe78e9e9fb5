import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactElement, Ref } from 'react';

type Attributes<Props> = Props & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props> & { readonly ref?: Ref<HTMLAnchorElement> };

/** A link within the app that looks like a button. */
export const ButtonLink = createLink((props: Attributes<ButtonProps>): ReactElement => <Button component="a" {...props} />);

/** A link within the app, in text. */
export const AnchorLink = createLink((props: Attributes<AnchorProps>): ReactElement => <Anchor {...props} />);

import { Anchor, Title, Typography } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';

const heading = ({ children }: { readonly children?: ReactNode }): ReactElement => (
  <Title order={3} fz="lg">
    {children}
  </Title>
);

const components: Components = {
  h1: heading,
  h2: heading,
  h3: heading,
  img: ({ alt }) => <>{alt}</>,
  a: ({ href, children }) => (
    <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </Anchor>
  ),
};

/** Markdown of scenarios and people: no HTML, no images, links open apart, headings below those of the page. */
export function Markdown({ children }: { readonly children: string }): ReactElement {
  return (
    <Typography>
      <ReactMarkdown skipHtml components={components}>
        {children}
      </ReactMarkdown>
    </Typography>
  );
}

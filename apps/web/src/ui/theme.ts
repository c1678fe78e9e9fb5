import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import focus from './focus.module.css';

const ink: MantineColorsTuple = ['#eef4f9', '#dce7f1', '#b8cfe4', '#92b6d6', '#72a1ca', '#5c92c1', '#4a80b0', '#366a98', '#22567f', '#164468'];
const bronze: MantineColorsTuple = ['#fff6e5', '#fdeacb', '#f8d598', '#f4bf61', '#f0a830', '#d98e14', '#b4730b', '#8f5a06', '#734804', '#573502'];
const dark: MantineColorsTuple = ['#e2e7ed', '#c6cdd6', '#a0abb7', '#74808d', '#3c4651', '#2d3641', '#222a33', '#151b22', '#10151a', '#0a0e12'];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 3 },
  colors: { ink, bronze, dark },
  autoContrast: true,
  luminanceThreshold: 0.32,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace',
  headings: { fontWeight: '680' },
  focusClassName: focus.visible,
});

/** Quiet text stays readable: Mantine's own grey is below 4.5 : 1 on white. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#525c66', '--mantine-color-body': '#f7f8fa', '--mantine-color-placeholder': '#646e78', '--mantine-color-error': '#b42318', '--tocsin-panel': '#ffffff' },
  dark: { '--mantine-color-dimmed': '#a0abb7', '--mantine-color-placeholder': '#8e99a5', '--mantine-color-error': '#ff8f87', '--tocsin-panel': '#1a2129' },
});

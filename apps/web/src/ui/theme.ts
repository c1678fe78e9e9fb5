import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import focus from './focus.module.css';
import overlay from './overlay.module.css';

const ink: MantineColorsTuple = ['#eef4f9', '#dce7f1', '#b8cfe4', '#92b6d6', '#72a1ca', '#5c92c1', '#4a80b0', '#366a98', '#22567f', '#164468'];
const bronze: MantineColorsTuple = ['#fff6e5', '#fdeacb', '#f8d598', '#f4bf61', '#f0a830', '#d98e14', '#b4730b', '#8f5a06', '#734804', '#573502'];
const red: MantineColorsTuple = ['#fff5f5', '#ffe3e3', '#ffc9c9', '#ffa8a8', '#ff8787', '#f25c5c', '#d93a3a', '#c02626', '#a31f1f', '#871a1a'];
const teal: MantineColorsTuple = ['#e6fcf5', '#c3fae8', '#96f2d7', '#63e6be', '#38d9a9', '#1fb98a', '#0a9a70', '#087a59', '#066b4d', '#055c42'];
const dark: MantineColorsTuple = ['#e2e7ed', '#c6cdd6', '#a0abb7', '#74808d', '#3c4651', '#2d3641', '#222a33', '#151b22', '#10151a', '#0a0e12'];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: 7,
  colors: { ink, bronze, red, teal, dark },
  autoContrast: true,
  // White text up to here, black beyond: either way at least 4.5 : 1.
  luminanceThreshold: 0.179,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace',
  headings: { fontWeight: '680' },
  focusClassName: focus.visible,
  components: {
    Modal: { classNames: overlay },
    Drawer: { classNames: overlay },
  },
});

/** Quiet text stays readable: Mantine's own grey is below 4.5 : 1 on white. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#525c66', '--mantine-color-body': '#f7f8fa', '--mantine-color-placeholder': '#646e78', '--mantine-color-error': '#b42318', '--tocsin-panel': '#ffffff' },
  dark: { '--mantine-color-dimmed': '#a0abb7', '--mantine-color-placeholder': '#8e99a5', '--mantine-color-error': '#ff8f87', '--tocsin-panel': '#1a2129' },
});

/** Called with per cent of the writing. */
export type Progress = (percent: number) => void;

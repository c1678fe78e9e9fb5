let context: AudioContext | null = null;

/** Browsers let a page sound only after the person has touched it: call this from a click or a key. */
export function wakeBell(): void {
  context ??= new AudioContext();
  void context.resume();
}

function tone(frequencies: readonly number[], startsInS: number, lastsS: number, volume: number): void {
  if (context?.state !== 'running') return;
  const start = context.currentTime + startsInS;
  const gain = context.createGain();
  gain.connect(context.destination);
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume, start + 0.01);
  gain.gain.setValueAtTime(volume, start + lastsS - 0.03);
  gain.gain.linearRampToValueAtTime(0, start + lastsS);
  const oscillator = context.createOscillator();
  frequencies.forEach((frequency, index) => oscillator.frequency.setValueAtTime(frequency, start + index * 0.04));
  oscillator.connect(gain);
  oscillator.start(start);
  oscillator.stop(start + lastsS);
}

const warble = Array.from({ length: 25 }, (_, index) => (index % 2 ? 1_050 : 850));

/** One ring of a telephone, a second long. */
export const ringOnce = (): void => tone(warble, 0, 1, 0.1);

/** Two sharp beeps. */
export function soundAlarm(): void {
  tone([1_320], 0, 0.14, 0.09);
  tone([990], 0.18, 0.22, 0.09);
}

/** A soft note: something arrived. */
export function chime(): void {
  tone([660], 0, 0.12, 0.06);
  tone([880], 0.1, 0.2, 0.06);
}

export { aDrawing, aGif, aPhoto, aPngOf, canary } from './images.ts';

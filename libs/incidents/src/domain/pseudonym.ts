const birds = ['Avocet', 'Bittern', 'Crane', 'Dunlin', 'Egret', 'Finch', 'Grebe', 'Heron', 'Ibis', 'Jackdaw', 'Kestrel', 'Lapwing', 'Merlin', 'Nuthatch', 'Osprey', 'Plover', 'Quail', 'Robin', 'Siskin', 'Tern'] as const;

/** A name that means nothing and says nothing of who is behind it. */
export function drawPseudonym(): string {
  const [bird = 0, number = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${birds[bird % birds.length]} ${100 + (number % 900)}`;
}

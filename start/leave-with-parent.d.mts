export function leaveWithParent(leave: () => void): void;

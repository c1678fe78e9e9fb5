/** As the server has it. */
export const longestCard = 280;

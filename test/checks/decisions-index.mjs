const head = `# Decisions

One page for what a newcomer would question, half a page long. It begins with \`# NNNN Title\` and \`Date: YYYY-MM-DD. Status: accepted.\` (or \`superseded by NNNN\`), and says what was decided (**What.**), why (**Why.**), what else was tried or thought of (**What else was tried.**), and what was measured (**Measured.**). This list is made by \`npm run decisions\`. The pages without a dot in the last column say nothing of alternatives; \`test/checks/ratchet.json\` holds that they become fewer.

| Number | Decision | Date | Status | Alternatives |
|---|---|---|---|---|
`;

/** Whether a page says what else was possible. */
export const hasAlternatives = (text) =>
  /what else was (tried|possible|thought)|\*\*(alternatives|tried|instead)|\bwas tried\b|\btried first\b/i.test(text);

/** The list of the pages, and what is wrong with them. */
export function indexOf(pages) {
  const faults = [];
  const numbers = new Set();
  const rows = pages.map(({ name, text }) => {
    const number = name.slice(0, 4);
    const title = text.match(/^# (\d{4}) (.+)$/m);
    const { 1: date, 2: status } =
      text.match(/^Date: (\d{4}-\d{2}-\d{2})\. Status: (accepted(?:; narrows \d{4})?|superseded by \d{4})\./m) ?? [];
    if (title?.[1] !== number) faults.push(`${name}: its title begins with "# ${number}"`);
    if (!date) faults.push(`${name}: has no line "Date: YYYY-MM-DD. Status: accepted."`);
    if (numbers.has(number)) faults.push(`${name}: another page has this number`);
    numbers.add(number);
    return `| ${number} | [${title?.[2] ?? name}](${name}) | ${date ?? ''} | ${status ?? ''} | ${hasAlternatives(text) ? '•' : ''} |`;
  });
  for (const { name, text } of pages) {
    const other = text.match(/Status: superseded by (\d{4})/)?.[1];
    if (other && !numbers.has(other)) faults.push(`${name}: there is no decision ${other}`);
  }
  return { text: `${head}${rows.join('\n')}\n`, faults };
}

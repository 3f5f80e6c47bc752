import type { Machine } from '../machine.ts'
import type { SuiteResult } from '../suite.ts'

/** The page that shows every suite, with its chart. */
export function toMarkdown(machine: Machine, results: readonly SuiteResult[]): string {
  const { cpu, cores, memoryGiB, node, platform, commit, date } = machine
  return [
    '# Benchmarks',
    '',
    'Written by `pnpm bench --write`. Each table is one run, everything against the same server or data.',
    'Values are medians and hold for this machine only; ratios are to the baseline of the table, the median over',
    'rounds, and carry further.',
    '',
    `Commit ${commit}, ${date}. ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}.`,
    '',
    ...results.flatMap((result) => [...section(result), '']),
  ].join('\n')
}

function section({ suite, title, unit, better, baseline, rows, goals }: SuiteResult): string[] {
  return [
    `## ${title}`,
    '',
    `![${title}: ratios to ${baseline}](${suite}.svg)`,
    '',
    `| | ${unit} (${better} is better) | × ${baseline} | |`,
    '| --- | --: | --: | --- |',
    ...rows.map(
      ({ name, value, ratio, note }) =>
        `| ${name} | ${formatValue(value)} | ${ratio.toFixed(2)} | ${note ?? ''} |`,
    ),
    ...(goals.length > 0 ? ['', '| Goal | Measured | |', '| --- | --- | --- |'] : []),
    ...goals.map(({ text, measured, met }) => `| ${text} | ${measured} | ${met ? 'met' : '**missed**'} |`),
  ]
}

/** Three significant figures, thousands set apart. */
export function formatValue(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 })
}

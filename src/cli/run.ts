import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCodes, UsageError, type Command } from './command.js';
import { checkPackCommand } from './commands/check-pack.js';
import { compileCommand } from './commands/compile.js';
import { Faults } from './fault.js';
import { packageRoot } from './package-root.js';

const PROGRAM = 'front-door-elements';

const commands = new Map<string, Command>([
  ['compile', compileCommand],
  ['check-pack', checkPackCommand],
]);

/** Runs the program with these arguments. What it found goes to the error output; it never prints a stack trace. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    if (error instanceof Faults) return fail(error.message, exitCodes.faults);
    if (error instanceof UsageError)
      return fail(`${error.message}\nSee: ${PROGRAM} ${commands.has(args[0] ?? '') ? `${args[0]} ` : ''}--help`);
    return fail(`${PROGRAM} stopped: ${error instanceof Error ? error.message : String(error)}`, exitCodes.faults);
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version') return say(await version());
  if (name === undefined) return fail(help());
  if (name === '--help' || name === '-h' || name === 'help') return say(help());
  const command = commands.get(name);
  if (!command) throw new UsageError(`There is no command ${name}.`);
  if (rest.includes('--help') || rest.includes('-h')) return say(`${PROGRAM} ${command.help}`);
  return command.run(rest);
}

function help(): string {
  const list = [...commands].map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);
  return [
    `${PROGRAM} COMMAND …`,
    '',
    ...list,
    '',
    `${PROGRAM} COMMAND --help tells more. Exit codes: 0 well, 1 faults found, 2 wrong use.`,
  ].join('\n');
}

async function version(): Promise<string> {
  const { version: number } = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return number;
}

function say(words: string): number {
  console.log(words);
  return exitCodes.well;
}

function fail(words: string, code: number = exitCodes.usage): number {
  console.error(words);
  return code;
}

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.js';

/** What stands on the command line, by the options that a command has. @throws {UsageError} at any other. */
export function parse<const Config extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Config,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${message.replace(/\.$/, '')}.`);
  }
}

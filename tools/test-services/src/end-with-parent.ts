/**
 * Runs a server until its standard input ends, which it does when this process dies, however that happens. A test run
 * that is killed leaves neither a server nor its data behind.
 *
 * @param signal What ends the server at once. In the background of `sh`, `QUIT` reaches only servers that ask for it.
 * @returns A script of `sh`, which takes the folder of the data, then the command.
 */
export function endWithParent(signal: 'QUIT' | 'TERM'): string {
  return [
    'folder=$1; shift; exec 3<&0',
    '"$@" & server=$!',
    `(read -r line <&3; kill -${signal} "$server") 2>/dev/null &`,
    'wait "$server"; rm -rf "$folder"',
  ].join('\n')
}

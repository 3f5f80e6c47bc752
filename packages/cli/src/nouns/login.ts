import { type Command, Option } from 'commander'
import type { LoginFlags } from '../commands/login.ts'
import { withAppFlags } from '../connection/connection-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

const how = [
  new Option('--device-code', 'with a code, in a browser on any device'),
  new Option('--username <upn>', 'with a password, as in the tutorial; it is asked for'),
  new Option('--client-secret', 'as an app, with its secret; it is asked for'),
  new Option('--certificate <path>', 'as an app, with a PEM or PFX file'),
  new Option('--federated-token-file <path>', 'as an app, with a token of its platform'),
  new Option('--managed-identity [client-id]', 'as the identity of this machine'),
]

/** `mde login`: signs in, and keeps a profile of it. */
export function addLogin(noun: Command, terminal: Terminal): void {
  for (const option of how) {
    const others = how.filter((each) => each !== option).map((each) => each.attributeName())
    noun.addOption(
      option.conflicts(others).helpGroup('How to sign in, in a browser here where nothing says so:'),
    )
  }
  for (const option of [
    new Option('--secret-file <path>', 'read the secret from this file whenever it is needed').conflicts(
      'keyring',
    ),
    new Option('--keyring', 'keep the secret in the keyring of the system (needs @napi-rs/keyring)'),
    new Option('--passphrase', 'the certificate has a passphrase; it is asked for'),
    new Option('--send-chain', 'send the chain of the certificate, for apps that trust its issuer'),
  ])
    noun.addOption(option.helpGroup('Secrets, which are never taken from the command line:'))
  withAppFlags(noun)
    .option('--profile <name>', 'what to call it; the tenant where nothing says so')
    .addOption(new Option('--geo <region>', 'API host near you, such as eu').env('MDE_GEO'))
    .addOption(new Option('--api-base <origin>', 'API host, such as an emulator').env('MDE_API_BASE'))
    .addHelpText(
      'after',
      [
        '',
        'The new profile becomes the current one. Tokens are kept for you alone, in the cache folder of the system,',
        'until `mde logout`. With BROWSER=none the address of the sign-in page is shown and nothing is opened.',
      ].join('\n'),
    )
  withExamples(noun, [
    '--tenant contoso.com --client-id 11111111-2222-3333-4444-555555555555',
    '--tenant fabrikam.com --client-id … --device-code --profile fabrikam',
    '--tenant contoso.com --client-id … --client-secret --keyring',
  ])
  noun.action(async (options: LoginFlags) => {
    const { loginCommand } = await import('../commands/login.ts')
    await loginCommand(terminal, options)
  })
}

/** Software that has no CPE, so that nobody knows of its flaws. */
export interface UnlistedSoftware {
  readonly vendor: string
  readonly name: string
  readonly version: string
  /** Values of `osPlatform`. */
  readonly platforms: readonly string[]
  /** Part of these devices that has it, 0 to 1. */
  readonly share: number
}

const clients = ['Windows10', 'Windows11']
const servers = ['WindowsServer2016', 'WindowsServer2022']

/** All made up. One name has a letter outside ASCII, as the documentation shows. */
export const unlistedSoftware: readonly UnlistedSoftware[] = [
  { vendor: 'contoso', name: 'expense_tray', version: '4.2.1', platforms: clients, share: 0.8 },
  { vendor: 'contoso', name: 'inventory_agent', version: '11.0.7', platforms: servers, share: 0.9 },
  {
    vendor: 'northfold',
    name: 'northfold®_label_printer',
    version: '22.20.2.2',
    platforms: clients,
    share: 0.15,
  },
  {
    vendor: 'tidewater',
    name: 'backup_helper',
    version: '3.5',
    platforms: [...servers, 'Linux'],
    share: 0.6,
  },
  { vendor: 'tidewater', name: 'menu_bar_clock', version: '1.9', platforms: ['macOS'], share: 0.4 },
]

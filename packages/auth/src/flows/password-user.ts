/** Who signs in with a password, checked. */
export interface PasswordUser {
  readonly username: string
  readonly password: () => Promise<string>
  readonly clientSecret: string | undefined
}

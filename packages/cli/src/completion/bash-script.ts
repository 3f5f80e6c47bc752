/**
 * Completes `mde` in bash, from 3.2 of macOS on. It needs no `bash-completion`, which macOS and small containers lack,
 * and never evaluates what was typed. Bash cuts words at `=` and `:`; they are put together again for the question.
 */
export const bashScript = `# bash completion for mde
_mde() {
  local words=() last=0 word reply rest current=\${COMP_WORDS[COMP_CWORD]}
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if ((last > 0)) && [[ $word == [=:]* || \${words[last-1]} == *[=:] ]]; then
      words[last-1]+=$word
    else
      words[last]=$word
      last=$((last + 1))
    fi
  done
  [[ $current == [=:] ]] && current=
  COMPREPLY=()
  while IFS=$'\\t' read -r reply rest; do
    # The last line is a directive to shells, such as :4.
    if [[ $reply != :* && $reply == "$current"* ]]; then COMPREPLY+=("$reply"); fi
  done < <(mde complete -- "\${words[@]}" 2>/dev/null)
}
complete -o default -F _mde mde
`

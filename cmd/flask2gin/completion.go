// This file holds the command completion, which prints the completion script of a shell.

package main

import "github.com/spf13/cobra"

func newCompletionCmd(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:       "completion bash|zsh|fish|powershell",
		Short:     "Print the completion script of a shell",
		Example:   "  source <(flask2gin completion bash)\n  flask2gin completion zsh > \"${fpath[1]}/_flask2gin\"",
		Args:      cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs),
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		RunE: func(c *cobra.Command, args []string) error {
			return runCompletion(s, c.Root(), args[0])
		},
	}
}

func runCompletion(s *streams, root *cobra.Command, shell string) error {
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(s.out, true)
	case "zsh":
		return root.GenZshCompletion(s.out)
	case "fish":
		return root.GenFishCompletion(s.out, true)
	default:
		return root.GenPowerShellCompletionWithDesc(s.out)
	}
}

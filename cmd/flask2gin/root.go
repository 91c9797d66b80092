// This file holds the root command, which lists the others.

package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

const rootLong = `flask2gin translates a Flask app into a Gin project: equal or flagged.

Every route of the app is either translated exactly, translated under a stated
condition, or left as a stub that says why. No Python is run.

Exit codes: 0 done, 1 findings (stubs, drift), 2 usage, 3 a bug in flask2gin,
4 the environment (no app found, no Go toolchain), 6 refused to overwrite,
130 interrupted.`

func newRootCmd(s *streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "flask2gin",
		Short:         "Translate a Flask app into a Gin project",
		Long:          rootLong,
		Example:       "  flask2gin inspect ./shop\n  flask2gin convert ./shop -o ./shop-go",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.CompletionOptions.DisableDefaultCmd = true
	root.PersistentFlags().Var(&s.color, "color", "use colours: auto, always or never")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return usageError(c, err) })
	root.AddCommand(commands(s)...)
	return root
}

// commands lists the commands, in the order of the help.
func commands(s *streams) []*cobra.Command {
	list := []*cobra.Command{
		newInspectCmd(s), newConvertCmd(s), newVerifyCmd(s), newExplainCmd(s), newRulesCmd(s), newDoctorCmd(s),
		newASTCmd(s), newCompletionCmd(s), newManCmd(s), newVersionCmd(s),
	}
	for _, c := range list {
		if check := c.Args; check != nil {
			c.Args = func(c *cobra.Command, args []string) error {
				if err := check(c, args); err != nil {
					return usageError(c, err)
				}
				return nil
			}
		}
	}
	return list
}

// usageError returns err as a mistake in the command line, with the help of the command as the next step.
func usageError(c *cobra.Command, err error) error {
	return &exit{code: exitUsage, err: err, next: c.CommandPath() + " --help"}
}

// oneArg accepts exactly one argument, which the help calls name.
func oneArg(name string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 1 {
			return fmt.Errorf("got %d arguments, want one: %s", len(args), name)
		}
		return nil
	}
}

// This file holds the command version, which prints the program's version and the Go release it was built with.

package main

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersionCmd(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version",
		Example: "  flask2gin version",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			s.printf("flask2gin %s %s\n", version(), runtime.Version())
			return nil
		},
	}
}

// version returns the module version that the go command stamped, or "dev" for a build from a work tree without one.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "dev"
	}
	return info.Main.Version
}

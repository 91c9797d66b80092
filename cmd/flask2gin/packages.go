// This file holds the flag --packages, which names the packages that an app runs with.

package main

import (
	"github.com/spf13/cobra"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/source"
)

func packagesFlag(c *cobra.Command, dir *string) {
	c.Flags().StringVar(dir, "packages", "", "the `folder` of the packages that the app runs with, site-packages or a virtual environment:\n"+
		"their versions, and the files that they serve")
}

// read returns the tree of dir with the packages, when the user named them, and nil when r tells why there is none. It
// gives an error for a folder without packages.
func read(dir, packages string, r *diag.Report) (*source.Tree, error) {
	var installed *source.Installed
	if packages != "" {
		var err error
		if installed, err = source.OpenInstalled(packages); err != nil {
			return nil, &exit{code: exitUsage, err: err, next: "python -m pip show --files Flask says where they are"}
		}
	}
	tree := flask2gin.Read(dir, r)
	if tree != nil {
		tree.Installed = installed
	}
	return tree, nil
}

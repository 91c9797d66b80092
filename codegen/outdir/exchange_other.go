//go:build !linux && !darwin

// This file stands in where two folders cannot be swapped in one step.

package outdir

import (
	"errors"
	"os"
)

// exchange returns errors.ErrUnsupported: two renames have to do.
func exchange(*os.File, string, string) error { return errors.ErrUnsupported }

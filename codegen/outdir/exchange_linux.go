// This file swaps two folders in one step on Linux.

package outdir

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps the entries a and b of dir (renameat2 with RENAME_EXCHANGE); errors.ErrUnsupported where the kernel
// or the file system cannot.
func exchange(dir *os.File, a, b string) error {
	fd := int(dir.Fd())
	err := unix.Renameat2(fd, a, fd, b, unix.RENAME_EXCHANGE)
	for _, unsupported := range []error{unix.ENOSYS, unix.EINVAL, unix.ENOTSUP, unix.EXDEV} {
		if errors.Is(err, unsupported) {
			return errors.ErrUnsupported
		}
	}
	return err
}

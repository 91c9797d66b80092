// This file clones PostgreSQL databases, one for each side. SQLite's need nothing: they are files of the working copies.

package side

import (
	"context"
	"errors"
)

// databases are the clones; nil when there are none.
type databases struct{}

// ErrNotCloned refuses a database that cannot be cloned.
var ErrNotCloned = errors.New("the database cannot be cloned")

// cloneDatabases clones the database of the URL.
func cloneDatabases(_ context.Context, url string, _ *guard) (*databases, error) {
	if url == "" {
		return nil, nil
	}
	return nil, ErrNotCloned
}

func (d *databases) reset(context.Context) error { return nil }

func (d *databases) drop() error { return nil }

// env returns the variables that lead a side to its clone.
func (d *databases) env(string) []string { return nil }

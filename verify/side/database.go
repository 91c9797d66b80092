// This file clones a PostgreSQL database, once for each side, with PostgreSQL's own programs. SQLite's databases need
// nothing: they are files of the working copies.

package side

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// databases are the clones; a nil one has none.
type databases struct {
	url   *url.URL
	mark  string // common to the names of the clones
	dump  string // the file with what the original database holds
	made  []string
	seen  string // the end of the server's log when it was looked at last
	guard *guard
}

// ErrNotCloned refuses a database that cannot be cloned.
var ErrNotCloned = errors.New("the database cannot be cloned")

// sideNames are the names of the sides, which the clones' names end in.
var sideNames = []string{"a", "b", "port"}

// cloneDatabases clones the database of the URL for each side. It refuses what is no URL of PostgreSQL, and a machine
// without psql, pg_dump and createdb.
func cloneDatabases(ctx context.Context, address, work string, g *guard) (*databases, error) {
	if address == "" {
		return nil, nil
	}
	at, err := url.Parse(address)
	if err != nil || !strings.HasPrefix(at.Scheme, "postgres") || strings.Trim(at.Path, "/") == "" {
		return nil, fmt.Errorf("%w: --db wants postgresql://user@host/name", ErrNotCloned)
	}
	at.Scheme = "postgresql" // SQLAlchemy's postgresql+psycopg2 is its own
	for _, program := range []string{"psql", "pg_dump"} {
		if _, err := exec.LookPath(program); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNotCloned, err)
		}
	}
	d := &databases{url: at, mark: "f2gverify_" + strings.ToLower(rand.Text()[:10]), dump: filepath.Join(work, "dump.sql"), guard: g}
	if err := d.pg(ctx, "pg_dump", "--no-owner", "--file", d.dump, at.String()); err != nil {
		return nil, err
	}
	return d, d.reset(ctx)
}

// pg runs one of PostgreSQL's programs.
func (d *databases) pg(ctx context.Context, name string, args ...string) error {
	_, err := d.ask(ctx, name, args...)
	return err
}

// ask runs one of PostgreSQL's programs and returns what it prints.
func (d *databases) ask(ctx context.Context, name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Minute)
	defer cancel()
	var out strings.Builder
	p, err := start(exec.Command(name, args...), &out, d.guard)
	if err == nil {
		_ = p.stdin.Close()
		err = p.wait(ctx)
	}
	if err != nil && p != nil {
		return "", fmt.Errorf("%w: %s: %w: %s", ErrNotCloned, name, err, strings.TrimSpace(p.output.String()))
	}
	return out.String(), err
}

// of returns the URL of a side's clone.
func (d *databases) of(side string) string {
	u := *d.url
	u.Path = "/" + d.mark + "_" + side
	return u.String()
}

// reset makes the clones anew.
func (d *databases) reset(ctx context.Context) error {
	if d == nil {
		return nil
	}
	d.seen = ""
	if err := d.drop(); err != nil {
		return err
	}
	for _, side := range sideNames {
		name := d.mark + "_" + side
		d.guard.say("drop " + name + " " + d.url.String())
		if err := d.pg(ctx, "psql", "-qX", "-c", `CREATE DATABASE "`+name+`" TEMPLATE template0`, d.url.String()); err != nil {
			return err
		}
		d.made = append(d.made, name)
		if err := d.pg(ctx, "psql", "-qX", "-v", "ON_ERROR_STOP=1", "-f", d.dump, "-o", os.DevNull, d.of(side)); err != nil {
			return err
		}
	}
	return nil
}

// drop removes the clones, though ctx may have ended.
func (d *databases) drop() error {
	if d == nil {
		return nil
	}
	var errs []error
	for _, name := range d.made {
		errs = append(errs, d.pg(context.Background(), "psql", "-qX", "-c", `DROP DATABASE IF EXISTS "`+name+`" WITH (FORCE)`, d.url.String()))
	}
	d.made = nil
	return errors.Join(errs...)
}

// env returns the variables that lead a side to its clone.
func (d *databases) env(side string) []string {
	if d == nil {
		return nil
	}
	return []string{"DATABASE_URL=" + d.of(side), "SQLALCHEMY_DATABASE_URI=" + d.of(side)}
}

// written reports whether anything was written on the server since the last call: then its log has grown.
func (d *databases) written(ctx context.Context) (bool, error) {
	end, err := d.ask(ctx, "psql", "-qAtX", "-c", "SELECT pg_current_wal_insert_lsn()", d.url.String())
	if err != nil || end == d.seen {
		return false, err
	}
	d.seen = end
	return true, nil
}

// rows returns the rows of each side's clone, as XML.
func (d *databases) rows(ctx context.Context) (rows [3]map[string][]byte, err error) {
	var errs [3]error
	var group sync.WaitGroup
	for i, side := range sideNames {
		group.Go(func() {
			var text string
			text, errs[i] = d.ask(ctx, "psql", "-qAtX", "-c", "SELECT schema_to_xml('public', true, false, '')", d.of(side))
			rows[i] = map[string][]byte{"public": []byte(text)}
		})
	}
	group.Wait()
	return rows, errors.Join(errs[:]...)
}

// This file holds the packages of a Python environment: what is installed, in which version, and the files of it that an
// app serves.

package source

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// InstalledFolder is the folder of a tree that stands for the environment's packages: "packages/flasgger/ui3" is the
// folder ui3 of the package flasgger. A tree without an environment has no such folder.
const InstalledFolder = "packages"

// Installed are the packages in the site-packages folder of an environment. The nil pointer has none.
type Installed struct {
	dir      string
	versions map[string]string // by normalized name
}

// OpenInstalled returns the packages of dir, which is a site-packages folder or the folder of a virtual environment. It
// refuses a folder without the metadata of any package ("Recording installed projects", the *.dist-info folders).
func OpenInstalled(dir string) (*Installed, error) {
	for _, pattern := range []string{"", "lib/python3*/site-packages", "Lib/site-packages"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern, "*.dist-info", "METADATA"))
		if err != nil || len(found) == 0 {
			continue
		}
		p := &Installed{dir: filepath.Dir(filepath.Dir(found[0])), versions: map[string]string{}}
		for _, file := range found {
			data, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			name, version := metadata(data)
			p.versions[normalized(name)] = version
		}
		return p, nil
	}
	return nil, fmt.Errorf("no installed packages (*.dist-info) are in %s", dir)
}

// metadata returns the name and the version that a package's METADATA says ("Core metadata specifications").
func metadata(data []byte) (name, version string) {
	lines := bufio.NewScanner(bytes.NewReader(data))
	for lines.Scan() && lines.Text() != "" {
		if value, ok := strings.CutPrefix(lines.Text(), "Name: "); ok && name == "" {
			name = strings.TrimSpace(value)
		}
		if value, ok := strings.CutPrefix(lines.Text(), "Version: "); ok && version == "" {
			version = strings.TrimSpace(value)
		}
	}
	return name, version
}

var separators = regexp.MustCompile(`[-_.]+`)

// normalized returns the name of a package as tools compare it ("Names and normalization").
func normalized(name string) string { return strings.ToLower(separators.ReplaceAllString(name, "-")) }

// Version returns the version of a package, "" when it is not installed.
func (p *Installed) Version(name string) string {
	if p == nil {
		return ""
	}
	return p.versions[normalized(name)]
}

// Files returns the paths of the files below a folder of the packages, in byte order; none for a path outside of
// InstalledFolder.
func (p *Installed) Files(folder string) []string {
	inner, ok := strings.CutPrefix(path.Clean(folder), InstalledFolder+"/")
	if p == nil || !ok {
		return nil
	}
	root, err := os.OpenRoot(p.dir)
	if err != nil {
		return nil
	}
	defer root.Close()
	var out []string
	_ = fs.WalkDir(root.FS(), inner, func(file string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() && path.Ext(file) != ".py" && path.Ext(file) != ".pyc" {
			out = append(out, path.Join(InstalledFolder, file))
		}
		return nil // what cannot be read is not there
	})
	return out
}

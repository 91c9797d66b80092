// Command gen writes the generated pages into the folder that it is given.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/flask2gin/flask2gin/internal/docs"
)

func main() {
	pages, err := docs.Pages()
	for name, text := range pages {
		if err == nil {
			err = os.WriteFile(filepath.Join(os.Args[1], name), []byte(text), 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// Static folders: the view of Flask's static endpoint and send_from_directory
// (SEMANTICS A.5).
package web

import (
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/gin-gonic/gin"
)

// Static returns the view of a static folder, whose rule has the path variable
// filename. The folder is relative to the working directory.
func Static(folder string) View {
	return func(c *gin.Context) error {
		return SendFromDirectory(c, folder, PathParam(c, "filename"))
	}
}

// SendFromDirectory gives a file within a folder. What is no file in it, also by
// way of "..", an absolute name or a symbolic link out of it, answers 404.
func SendFromDirectory(c *gin.Context, folder, name string, options ...FileOptions) error {
	clean := path.Clean("/" + name)[1:]
	joined := path.Clean(name)
	if joined == ".." || strings.HasPrefix(joined, "../") || path.IsAbs(joined) || clean == "" || strings.Contains(clean, "\x00") {
		return Abort(http.StatusNotFound)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return Abort(http.StatusNotFound)
	}
	defer root.Close()
	file, err := root.Open(filepath.FromSlash(clean))
	if err != nil {
		return notFile(err)
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		file.Close()
		return Abort(http.StatusNotFound)
	}
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	return sendFile(c, content{file: file, path: absolute + "/" + clean, info: info}, options)
}

// notFile is the answer when a name cannot be opened; what may not be read is 500
// as in Flask.
func notFile(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return err
	}
	return Abort(http.StatusNotFound)
}

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
		r, err := inFolder(c, folder, PathParam(c, "filename"), nil)
		if err != nil {
			return err
		}
		return Send(c, r)
	}
}

// SendFromDirectory gives a file within a folder, whose path begins at the app's
// root path. What is no file in it, also by way of "..", an absolute name or a
// symbolic link out of it, answers 404.
func SendFromDirectory(c *gin.Context, folder, name string, options ...FileOptions) error {
	r, err := DirectoryResponse(c, folder, name, options...)
	if err != nil {
		return err
	}
	return Send(c, r)
}

// DirectoryResponse is SendFromDirectory for a view that goes on to change the
// response.
func DirectoryResponse(c *gin.Context, folder, name string, options ...FileOptions) (*Response, error) {
	return inFolder(c, rooted(c, folder), name, options)
}

func inFolder(c *gin.Context, folder, name string, options []FileOptions) (*Response, error) {
	clean := path.Clean("/" + name)[1:]
	joined := path.Clean(name)
	if joined == ".." || strings.HasPrefix(joined, "../") || path.IsAbs(joined) || clean == "" || strings.Contains(clean, "\x00") {
		return nil, Abort(http.StatusNotFound)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, Abort(http.StatusNotFound)
	}
	defer root.Close()
	file, err := root.Open(filepath.FromSlash(clean))
	if err != nil {
		return nil, notFile(err)
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		file.Close()
		return nil, Abort(http.StatusNotFound)
	}
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	return sentFile(c, content{file: file, path: absolute + "/" + clean, info: info}, options)
}

// notFile is the answer when a name cannot be opened; what may not be read is 500
// as in Flask.
func notFile(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return err
	}
	return Abort(http.StatusNotFound)
}

// Static folders (starlette.staticfiles.StaticFiles).
package fastapi

import (
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Static answers below a mount with the files of a folder, as
// StaticFiles(directory=folder) does.
func Static(folder string) gin.HandlerFunc {
	return Handle(func(c *gin.Context) error {
		info, name, err := lookUp(c, folder, c.Param("path"))
		if err == nil && (info == nil || !info.Mode().IsRegular()) {
			err = RaiseStarlette(http.StatusNotFound, nil, nil)
		}
		if err != nil {
			return err
		}
		return sendStatic(c, name, info)
	})
}

// StaticPages is Static with html=True: a folder answers with its index.html,
// and what is missing with the 404.html of the mounted folder.
func StaticPages(folder string) gin.HandlerFunc {
	return Handle(func(c *gin.Context) error {
		info, name, err := lookUp(c, folder, c.Param("path"))
		if err != nil {
			return err
		}
		if info != nil && info.IsDir() {
			if info, name, err = lookUp(c, folder, path.Join(c.Param("path"), "index.html")); err != nil {
				return err
			}
			if info != nil && info.Mode().IsRegular() && !strings.HasSuffix(requestPath(c), "/") {
				return redirectToFolder(c)
			}
		}
		if info != nil && info.Mode().IsRegular() {
			return sendStatic(c, name, info)
		}
		if info, name, err = lookUp(c, folder, "404.html"); err != nil {
			return err
		}
		if info == nil || !info.Mode().IsRegular() {
			return RaiseStarlette(http.StatusNotFound, nil, nil)
		}
		r, err := staticFile(name, http.StatusNotFound, info)
		if err != nil {
			return err
		}
		return Send(c, r)
	})
}

func redirectToFolder(c *gin.Context) error {
	target := "http://" + c.Request.Host + requestPath(c) + "/"
	if query := c.Request.URL.RawQuery; query != "" {
		target += "?" + query
	}
	r, err := NewRedirect(target, http.StatusTemporaryRedirect, nil)
	if err != nil {
		return err
	}
	return Send(c, r)
}

// lookUp returns what the name means within the folder, nil for nothing and for
// what lies outside.
func lookUp(c *gin.Context, folder, name string) (fs.FileInfo, string, error) {
	if method := c.Request.Method; method != http.MethodGet && method != http.MethodHead {
		return nil, "", RaiseStarlette(http.StatusMethodNotAllowed, nil, nil)
	}
	if strings.Contains(name, "\x00") {
		return nil, "", py.ValueError.New("embedded null byte")
	}
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return nil, "", err
	}
	root, err := os.OpenRoot(absolute)
	if err != nil {
		return nil, "", py.RuntimeError.New("StaticFiles directory '" + folder + "' does not exist.")
	}
	defer root.Close()
	full := filepath.Join(absolute, filepath.FromSlash(path.Clean(strings.TrimLeft(name, "/"))))
	inner, err := filepath.Rel(absolute, full)
	if err != nil || inner == ".." || strings.HasPrefix(inner, "../") {
		return nil, "", nil
	}
	info, err := root.Stat(inner)
	switch {
	case errors.Is(err, syscall.ENAMETOOLONG):
		return nil, "", RaiseStarlette(http.StatusNotFound, nil, nil)
	case errors.Is(err, fs.ErrPermission):
		return nil, "", RaiseStarlette(http.StatusUnauthorized, nil, nil)
	case err != nil:
		return nil, "", nil
	}
	return info, full, nil
}

func staticFile(name string, status int, info fs.FileInfo) (*Response, error) {
	r, err := NewFileResponse(name, status, nil)
	if err == nil {
		r.describe(info)
	}
	return r, err
}

// sendStatic sends a file unless the client has it as it is.
func sendStatic(c *gin.Context, name string, info fs.FileInfo) error {
	r, err := staticFile(name, http.StatusOK, info)
	if err != nil {
		return err
	}
	if !notModified(c, r) {
		return Send(c, r)
	}
	kept, err := NewResponse(nil, http.StatusNotModified, py.DictOf(py.P("etag", r.HeaderOr("etag", ""))), "")
	if err != nil {
		return err
	}
	return Send(c, kept)
}

// notModified is StaticFiles.is_not_modified.
func notModified(c *gin.Context, r *Response) bool {
	if tags, ok := HeaderIf(c, "if-none-match"); ok {
		for tag := range strings.SplitSeq(tags, ",") {
			if strings.Trim(tag, " W/") == r.HeaderOr("etag", "") {
				return true
			}
		}
	}
	field, _ := HeaderIf(c, "if-modified-since")
	since, err := http.ParseTime(field)
	if err != nil {
		return false
	}
	modified, err := http.ParseTime(r.HeaderOr("last-modified", ""))
	return err == nil && !since.Before(modified)
}

package fastapi

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/gin-gonic/gin"
)

// TestPages compares the pages with those that versions of FastAPI make (testdata/record_pages.py).
func TestPages(t *testing.T) {
	data, err := os.ReadFile("testdata/pages.json")
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]map[string]string // by version and page
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	for version, pages := range want {
		for page, sum := range pages {
			if got := digest(pageOf(version, page)); got != sum {
				t.Errorf("%s of FastAPI %s: %s, want %s", page, version, got, sum)
			}
		}
	}
}

// pageOf returns what serves a page as a version does.
func pageOf(version, page string) gin.HandlerFunc {
	const spec, back = "/openapi.json", "/docs/oauth2-redirect"
	redirect := map[string]string{"docs": back, "docs alone": ""}[page]
	dist := map[string]string{"0.72.0": "3", "0.75.1": "3", "0.75.2": "4", "0.80.0": "4", "0.81.0": "4", "0.98.0": "4", "0.104.1": "5.9.0", "0.111.0": "5.9.0"}[version]
	switch {
	case page == "redoc" && (version == "0.115.13" || version == "0.128.1"):
		return Redoc("T", spec)
	case page == "redoc" && (dist == "3" || version == "0.75.2" || version == "0.71.0" || version == "0.80.0"):
		return RedocPlain("T", spec)
	case page == "redoc":
		return RedocNext("T", spec)
	case page == "oauth2" && (dist == "3" || version == "0.75.2" || version == "0.71.0"):
		return OAuth2RedirectBefore80()
	case page == "oauth2":
		return OAuth2Redirect()
	case version == "0.71.0":
		return SwaggerUIPlain("T", spec, redirect)
	case version == "0.128.1":
		return SwaggerUIScaled("T", spec, redirect)
	case dist != "":
		return SwaggerUIVersion(dist, "T", spec, redirect)
	}
	return SwaggerUI("T", spec, redirect)
}

func digest(page gin.HandlerFunc) string {
	gin.SetMode(gin.TestMode)
	w := httptest.NewRecorder()
	c, _ := gin.CreateTestContext(w)
	page(c)
	sum := sha256.Sum256(w.Body.Bytes())
	return hex.EncodeToString(sum[:])
}

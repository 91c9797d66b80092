package fastapi

import (
	"net/http/httptest"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/assert"
)

// What uvicorn gives FastAPI 0.119 for a request with a chunked body, sorted.
func TestHeadersOfChunkedRequest(t *testing.T) {
	c, _ := gin.CreateTestContext(httptest.NewRecorder())
	c.Request = httptest.NewRequest("POST", "http://localhost/h", nil)
	c.Request.Header.Set("Accept", "*/*")
	c.Request.TransferEncoding = []string{"chunked"}
	assert.Equal(t, []string{"host", "accept", "transfer-encoding"}, HeaderNames(c).Values())
	value, ok := HeaderIf(c, "transfer-encoding")
	assert.True(t, ok)
	assert.Equal(t, "chunked", value)
}

func TestPartsOfURLs(t *testing.T) {
	u := URL("http://user@Example.com:8080/a/b?x=1&x=2&y=#top")
	name, ok := u.Hostname()
	assert.True(t, ok)
	assert.Equal(t, "example.com", name)
	port, err := u.Port()
	assert.NoError(t, err)
	assert.Equal(t, 8080, port)
	assert.Equal(t, "user@Example.com:8080", u.Netloc())
	assert.Equal(t, URL("http://user@Example.com:8080/a/b?y=&x=3&z=a+b#top"), u.IncludeQuery("x", 3, "z", "a b"))
}

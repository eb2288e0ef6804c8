// go-trafilatura and go-readability behind the peers' protocol (../README.md): `peers NAME < list > lines`.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	trafilatura "github.com/markusmobius/go-trafilatura"
)

type line struct {
	File    string `json:"file"`
	Title   string `json:"title"`
	Body    string `json:"body"`
	Date    string `json:"date"`
	Authors string `json:"authors"`
}

func goTrafilatura(page []byte, out *line) {
	result, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{ExcludeComments: true})
	if err != nil || result == nil {
		return
	}
	out.Title, out.Body, out.Authors = result.Metadata.Title, result.ContentText, result.Metadata.Author
	if !result.Metadata.Date.IsZero() {
		out.Date = result.Metadata.Date.Format("2006-01-02")
	}
}

func goReadability(page []byte, out *line) {
	address, _ := url.Parse("https://page.invalid/")
	article, err := readability.FromReader(bytes.NewReader(page), address)
	if err != nil {
		return
	}
	var text strings.Builder
	if article.Node != nil {
		_ = article.RenderText(&text)
	}
	out.Title, out.Body, out.Authors = article.Title(), text.String(), article.Byline()
	if published, err := article.PublishedTime(); err == nil {
		out.Date = published.Format("2006-01-02")
	}
}

// A panic in a peer costs its page.
func guarded(read func([]byte, *line), page []byte, out *line) {
	defer func() { _ = recover() }()
	read(page, out)
}

func main() {
	peers := map[string]func([]byte, *line){"go-trafilatura": goTrafilatura, "go-readability": goReadability}
	if len(os.Args) != 2 || peers[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: peers go-trafilatura|go-readability")
		os.Exit(2)
	}
	files := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for files.Scan() {
		page, err := os.ReadFile(files.Text())
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		one := line{File: files.Text()}
		guarded(peers[os.Args[1]], page, &one)
		text, _ := json.Marshal(one)
		_, _ = out.Write(append(text, '\n'))
	}
}

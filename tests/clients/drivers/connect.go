// Connects as told, with lib/pq. Reads one JSON object a line (mode, host, port, user, password, database, root, crl: all strings)
// and answers each with a line (outcome: "connects" or "fails", message, sqlstate).
package main

import (
	"bufio"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"

	"github.com/lib/pq"
)

type reply struct {
	Outcome  string `json:"outcome"`
	Message  string `json:"message"`
	Sqlstate string `json:"sqlstate"`
}

func connect(test map[string]string) error {
	query := url.Values{}
	if test["mode"] != "none given" {
		query.Set("sslmode", test["mode"])
	}
	if test["root"] != "" {
		query.Set("sslrootcert", test["root"])
	}
	where := url.URL{
		Scheme: "postgres", User: url.UserPassword(test["user"], test["password"]),
		Host: test["host"] + ":" + test["port"], Path: test["database"], RawQuery: query.Encode(),
	}
	database, err := sql.Open("postgres", where.String())
	if err != nil {
		return err
	}
	defer database.Close()
	var answer int
	if err := database.QueryRow("select 1 as a").Scan(&answer); err != nil {
		return err
	}
	if answer != 1 {
		return fmt.Errorf("select 1 gave %d", answer)
	}
	return nil
}

func attempt(line []byte) reply {
	var test map[string]string
	err := json.Unmarshal(line, &test)
	if err == nil {
		err = connect(test)
	}
	if err == nil {
		return reply{Outcome: "connects"}
	}
	var refusal *pq.Error
	if errors.As(err, &refusal) {
		return reply{"fails", refusal.Message, string(refusal.Code)}
	}
	return reply{"fails", err.Error(), ""}
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		if err := out.Encode(attempt(lines.Bytes())); err != nil {
			panic(err)
		}
	}
}

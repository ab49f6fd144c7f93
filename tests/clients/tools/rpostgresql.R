# RPostgreSQL under DBI. The seven steps, each answered with a line of JSON (step, ok, detail).
# The server is named by libpq's environment.
suppressMessages(library(RPostgreSQL))

folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
sql <- function(name) paste(readLines(file.path(folder, "sql", paste0(name, ".sql")), encoding = "UTF-8"), collapse = "\n")

quoted <- function(text) {
  text <- gsub("\\", "\\\\", text, fixed = TRUE)
  text <- gsub("\"", "\\\"", text, fixed = TRUE)
  text <- gsub("[\n\t\r]", " ", text)
  paste0("\"", text, "\"")
}

say <- function(step, ok, detail) {
  cat("{\"step\":", quoted(step), ",\"ok\":", if (ok) "true" else "false", ",\"detail\":", quoted(paste(detail, collapse = " ")), "}\n", sep = "")
}

connected <- function() dbConnect(PostgreSQL(), host = Sys.getenv("PGHOST"), port = as.integer(Sys.getenv("PGPORT")),
  user = Sys.getenv("PGUSER"), password = Sys.getenv("PGPASSWORD"), dbname = Sys.getenv("PGDATABASE"))

step <- function(name, action) {
  tryCatch({
    db <- connected()
    # Warnings are how this driver tells some failures.
    detail <- withCallingHandlers(action(db), warning = function(w) stop(conditionMessage(w)))
    invisible(dbDisconnect(db))
    say(name, TRUE, if (is.null(detail)) "" else detail)
  }, error = function(e) say(name, FALSE, conditionMessage(e)))
}

same <- function(seen, expected, what) {
  if (!identical(seen, expected)) stop(what, ": expected ", deparse(expected), ", seen ", deparse(seen))
}

# The driver has no SQLSTATEs: it keeps the server's words beside the connection.
refused <- function(db, sql, words) {
  said <- tryCatch({ dbGetQuery(db, sql); "no error" }, error = conditionMessage, warning = function(w) dbGetException(db)$errorMsg)
  if (!grepl(words, said, fixed = TRUE)) stop("expected ", words, ", seen ", said)
}

step("connect", function(db) {
  info <- dbGetInfo(db)
  same(info$dbname, Sys.getenv("PGDATABASE"), "dbname")
  info$serverVersion
})

step("browse", function(db) {
  same(sort(dbListTables(db)), c("events", "people", "readings", "sales"), "dbListTables")
  same(dbExistsTable(db, "people"), TRUE, "dbExistsTable")
  same(dbExistsTable(db, "missing"), FALSE, "dbExistsTable")
  same(dbListFields(db, "people"), c("id", "name", "born", "height", "member", "seen"), "dbListFields")
  same(dim(dbReadTable(db, "people")), c(4L, 6L), "dbReadTable")
  same("public" %in% dbGetQuery(db, sql("browse/schemas"))[[1]], TRUE, "schemas")
  columns <- dbGetQuery(db, sql("browse/columns"))
  same(columns$data_type[1:4], c("bigint", "text", "ARRAY", "json"), "types")
  same(nrow(dbGetQuery(db, sql("browse/keys"))), 0L, "keys")
  paste(nrow(columns), "columns")
})

step("types", function(db) {
  # It has no types for most: casts to text are what its users write. Those it knows are read as they are.
  asked <- dbSendQuery(db, paste("select \"bool\", \"int2\", \"int4\", \"int8\", \"numeric\", \"float4\", \"float8\", \"text\",",
    "\"date\", \"timestamp\", \"timestamptz\", \"null\" from (", sql("types"), ") as t"))
  row <- fetch(asked, 1)
  about <- dbColumnInfo(asked)
  dbClearResult(asked)
  same(as.character(about$type), c("BOOL", "SMALLINT", "INTEGER", "BIGINT", "DECIMAL", "FLOAT", "FLOAT8", "TEXT", "DATE", "TIMESTAMP", "TIMESTAMPTZOID", "INTEGER"), "types")
  same(row$bool, TRUE, "bool")
  same(c(row$int2, row$int4), c(-12L, 2147483647L), "integers")
  same(row$int8, 9223372036854775807, "int8")
  same(row$numeric, -0.05, "numeric")
  same(c(round(row$float4, 6), row$float8), c(0.1, 1e15), "floats")
  same(enc2utf8(row$text), "a \"b\" \u00fcn\u00ef", "text")
  same(format(row$date), "2024-03-01", "date")
  same(format(row$timestamp, "%Y-%m-%d %H:%M:%S", tz = "UTC"), "2024-03-01 03:04:05", "timestamp")
  same(as.numeric(row$timestamptz), 1709258645, "timestamptz")
  same(is.na(row$null), TRUE, "null")
  texts <- dbGetQuery(db, paste("select \"json\"::text, \"bytea\"::text, \"time\"::text, \"interval\"::text, \"uuid\"::text, \"int4s\"::text, \"texts\"::text from (",
    sql("types"), ") as t"))
  same(unlist(texts, use.names = FALSE), c("{\"a\": 1, \"b\": [true, null]}", "\\x00ff10", "03:04:05.6", "1 year 2 mons -3 days +04:05:06",
    "0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11", "{1,NULL,3}", "{a,NULL,\"b c\"}"), "as text")
  "19 values"
})

step("parameters", function(db) {
  same(dbGetQuery(db, "select $1::int4 + 1 as a", list(41))$a, 42L, "typed")
  same(dbGetQuery(db, "select name from people where born = $1 and id = any($2) limit $3", list("1815-12-10", "{1,2}", 5))$name, "Ada", "untyped")
  same(dbGetQuery(db, "select $1::text || '!' as a", list("naive 'quote'"))$a, "naive 'quote'!", "text")
  same(postgresqlEscapeStrings(db, "it's"), "it''s", "escaped")
  NULL
})

step("big result", function(db) {
  dbGetQuery(db, "begin")
  dbGetQuery(db, "declare pieces cursor for select id, station, value from readings")
  rows <- 0
  total <- 0
  repeat {
    piece <- dbGetQuery(db, "fetch 20000 from pieces")
    if (nrow(piece) == 0) break
    rows <- rows + nrow(piece)
    total <- total + sum(piece$id)
  }
  dbGetQuery(db, "close pieces")
  dbGetQuery(db, "commit")
  same(c(rows, total), c(1e6, 500000500000), "rows")
  asked <- dbSendQuery(db, "select id from readings where id <= 100000")
  fetched <- 0
  while (!dbHasCompleted(asked)) fetched <- fetched + nrow(fetch(asked, 5000))
  dbClearResult(asked)
  same(fetched, 100000, "fetched")
  status <- grep("^VmHWM", readLines("/proc/self/status"), value = TRUE)
  most <- as.numeric(gsub("[^0-9]", "", status)) / 1024
  if (most > 300) stop(most, " MB")
  paste(rows, "rows")
})

step("cancel", function(db) {
  # It has no cancel: a limit ends a statement, and another session can.
  dbGetQuery(db, "set statement_timeout = '1s'")
  refused(db, sql("endless"), "canceling statement due to statement timeout")
  # Should the cancelling not come, this ends the statement in other words.
  dbGetQuery(db, "set statement_timeout = '20s'")
  pid <- dbGetQuery(db, "select pg_backend_pid() as pid")$pid
  system2("psql", c("-X", "-q", "-c", shQuote("\\! sleep 1"), "-c", shQuote(paste0("select pg_cancel_backend(", pid, ")"))), stdout = FALSE, wait = FALSE)
  refused(db, sql("endless"), "canceling statement due to user request")
  same(dbGetQuery(db, "select 1 as a")$a, 1L, "afterwards")
  NULL
})

step("errors", function(db) {
  refused(db, "select * from missing", "relation \"missing\" does not exist")
  refused(db, "select 1 frmo people", "syntax error at or near \"people\"")
  refused(db, "select 1 / 0", "division by zero")
  same(dbGetQuery(db, "select 1 as a")$a, 1L, "afterwards")
  NULL
})

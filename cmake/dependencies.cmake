# Everything the project stands on, all from the distribution; docs/decisions.md says what each is for.
find_package(Threads REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Boost 1.74 REQUIRED)  # headers only: the gregorian part of Date_Time
find_package(date REQUIRED)

"""Names that no drawing was made for."""
import asyncio


async def collect_every_measurement_of_the_northern_weather_station(
    station_identification_number, name_of_the_observer_on_duty
):
    await asyncio.sleep(1.5)
    return f"{name_of_the_observer_on_duty} at {station_identification_number}"


async def collect_the_measurements_of_all_the_weather_stations_there_are():
    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(
                collect_every_measurement_of_the_northern_weather_station(
                    1_000_000_000_000 + number, "Wolfeschlegelsteinhausenbergerdorff the Elder"
                ),
                name=f"measurements-of-the-northern-weather-station-number-{number}-of-three",
            )
    print("Every measurement of every northern weather station has been collected, and that is a line which is longer than most.")


asyncio.run(collect_the_measurements_of_all_the_weather_stations_there_are())
